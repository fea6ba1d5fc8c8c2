"""What changed. Pure: values in, values out."""
