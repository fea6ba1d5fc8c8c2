"""The desk: the whole refresh in a browser, on one's own computer.

Every page calls the same `steps` as the command; neither decides anything of its own.
"""
