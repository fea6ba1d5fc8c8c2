"""After it is agreed: how it is kept, what touches it, who promises what."""
