"""The desk: the whole refresh in a browser, on your own computer.

Every page calls the same `steps` as the command; neither decides anything of its own.
"""
