package ru.nastavnik.execution;

/**
 * What the analysis after the group meeting (step 18) has come to.
 *
 * @param pairs drafted and active pairs and groups of the roadmap's year
 * @param unpaired mentees who stand in none of them
 */
public record MatchingSummary(int pairs, int unpaired) {}
