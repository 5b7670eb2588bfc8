package ru.nastavnik.curator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.Posts;

/** The post by which a curator acts in the application ends with the appointment. */
@Component
class CuratorPosts {

    private final Posts posts;

    CuratorPosts(Posts posts) {
        this.posts = posts;
    }

    /** @param releasedFrom first day without the duties; a post opened on that very day lasts for it */
    void close(@Nullable PostId curatorPost, LocalDate releasedFrom) {
        if (curatorPost == null) {
            return;
        }
        Post post = posts.get(curatorPost);
        if (post.validTo() == null) {
            LocalDate lastDay = releasedFrom.minusDays(1);
            posts.close(curatorPost, lastDay.isBefore(post.validFrom()) ? post.validFrom() : lastDay);
        }
    }
}
