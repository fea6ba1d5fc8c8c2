"""What a style, a list and the house style say."""
