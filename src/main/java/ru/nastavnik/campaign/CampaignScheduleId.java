package ru.nastavnik.campaign;

import java.util.UUID;
import ru.nastavnik.shared.Ids;

/** Identity of a schedule of campaigns. */
public record CampaignScheduleId(UUID value) {
    public static CampaignScheduleId next() {
        return new CampaignScheduleId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
