"""What `suggest` learns from: example lines, and the scripts that fit weights to them."""
