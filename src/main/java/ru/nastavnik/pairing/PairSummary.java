package ru.nastavnik.pairing;

/**
 * How far the pairing of a year is, in numbers; drafts and active ones count alike.
 *
 * @param pairs individual pairs
 * @param groups those with several mentees
 * @param mutual pairs and groups in which the mentor and every mentee have chosen each other (step 17)
 * @param unpaired mentees who stand in none of them
 */
public record PairSummary(int pairs, int groups, int mutual, int unpaired) {

    public int all() {
        return pairs + groups;
    }
}
