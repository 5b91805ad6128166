"""What a number counts and what is told of the counted: acts as candidates for its measure, and the memory of sets."""
