"""One function a verb: each reads the workspace, and writes through one step."""
