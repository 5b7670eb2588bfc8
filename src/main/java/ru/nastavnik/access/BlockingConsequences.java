package ru.nastavnik.access;

import java.util.List;

/**
 * What stops when an account is blocked.
 *
 * @param substitutions present and coming ones in which the account stands in for others, who must name somebody else
 * @param posts posts with tasks that then wait for nobody, unless somebody stands in for the holder
 */
public record BlockingConsequences(List<StandsIn> substitutions, List<Held> posts) {
    public BlockingConsequences {
        substitutions = List.copyOf(substitutions);
        posts = List.copyOf(posts);
    }

    /** @param post the post of the person who is away */
    public record StandsIn(Post post, Substitution substitution) {}

    /**
     * @param openTasks at least one
     * @param shared whether somebody else, who can sign in, holds the same post in the same place or stands in today
     */
    public record Held(Post post, int openTasks, boolean shared) {}

    public boolean isEmpty() {
        return substitutions.isEmpty() && posts.isEmpty();
    }
}
