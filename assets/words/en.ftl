# Every word of the interface. What a customer says stands in the scenarios.
# A test compares this file with the code both ways: an id without words fails, and so do words nobody uses.
