package ru.nastavnik.roadmap;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.approval.RemarkScope;
import ru.nastavnik.approval.ReviewSubject;

/** Why more time is refused, as the director types it. */
@Component
public class TermExtensionRemarks implements RemarkScope {
    private static final String TYPE = "term-extension";

    private final TermExtensions extensions;

    TermExtensionRemarks(TermExtensions extensions) {
        this.extensions = extensions;
    }

    /** What the reason is about. */
    public static ReviewSubject of(UUID extension) {
        return new ReviewSubject(TYPE, extension);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void requireReadable(UUID id, Actor actor) {
        extensions.roadmapOf(id);
    }
}
