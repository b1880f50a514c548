package org.gouji.check.locate;

/** By how much a cell says too much, if it is wrong; never 0, negative where it says too little. */
record Excess(int cell, long amount) {}
