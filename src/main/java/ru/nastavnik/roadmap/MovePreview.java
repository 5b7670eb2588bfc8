package ru.nastavnik.roadmap;

import java.util.List;

/**
 * What follows from moving the term of one step of a draft; nothing is stored yet.
 *
 * @param only what happens to other steps if only this one is moved
 * @param following the step and those that follow it in its stage, moved by the same number of days onto working days
 * @param afterFollowing what happens to the rest if they are all moved
 */
public record MovePreview(List<StepConsequence> only, List<RowPlan> following, List<StepConsequence> afterFollowing) {
    public MovePreview {
        only = List.copyOf(only);
        following = List.copyOf(following);
        afterFollowing = List.copyOf(afterFollowing);
    }
}
