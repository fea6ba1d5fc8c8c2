"""Making a draft. Pure: values in, values out."""
