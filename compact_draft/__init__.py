"""Refresh a local Compact: every change says why, every remark is accounted for."""

__all__: list[str] = []
