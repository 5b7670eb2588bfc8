package ru.nastavnik.shared.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the frame around every screen must know of the signed-in person; implemented where accounts are known. */
public interface HeaderInfo {

    /** A post that the person may act in. */
    record PostChoice(String id, String title, boolean substitution) {}

    /**
     * @param role name of the role of the post acted in
     * @param person the signed-in person's name
     * @param post title of the post, for example «Директор»
     * @param place organisation, municipality or department of the post
     * @param onBehalfOf for whom one acts by substitution (и.о.), or null when it is one's own post
     * @param posts all posts that the person can switch to, the current one among them
     */
    record Current(
            String role,
            String person,
            String post,
            String place,
            @Nullable String onBehalfOf,
            String currentPostId,
            List<PostChoice> posts) {
        public Current {
            posts = List.copyOf(posts);
        }
    }

    /** Empty when nobody is signed in. */
    Optional<Current> current();

    /** Acts in another post of the same person from now on. */
    void actIn(String postId);

    void signOut();
}
