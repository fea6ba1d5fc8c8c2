"""Reading what came back: every remark of a returned copy, on its clause."""
