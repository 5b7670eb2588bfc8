package ru.nastavnik.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation stands with its release for publication.
 *
 * @param proposed what would be released now
 * @param withheldPeople how many participants are not named for want of a consent
 * @param withheldTexts titles of texts left out, since they name somebody without a consent
 * @param released what is released, as it may be published today; null if nothing is
 * @param releasedAt null if nothing is
 */
public record PublicationRelease(
        ReleasedContent proposed,
        int withheldPeople,
        List<String> withheldTexts,
        @Nullable ReleasedContent released,
        @Nullable Instant releasedAt) {
    public PublicationRelease {
        withheldTexts = List.copyOf(withheldTexts);
    }

    public boolean isReleased() {
        return released != null;
    }
}
