package ru.nastavnik.campaign;

import java.util.UUID;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.shared.Ids;

/** Identity of a collection campaign: that of the figures it collects. */
public record CampaignId(UUID value) {
    public static CampaignId next() {
        return new CampaignId(Ids.next());
    }

    public static CampaignId of(String text) {
        return new CampaignId(UUID.fromString(text));
    }

    /** What the campaign collects. */
    public FigureSetId figureSet() {
        return new FigureSetId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
