package ru.nastavnik.scenario;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.MunicipalityId;

/** Gives each organisation of the region its manner: a few in each municipality work, the others barely begin. */
final class RegionCast {
    /** Where the accounts of the sign-in page are at home. */
    private static final List<String> SHOWN =
            List.of("МБОУ СОШ № 101 г. Томск", "МБОУ СОШ № 102 г. Томск", "ОГБПОУ «ОКПТ»");

    private static final int IN_THE_CITY = 14;
    private static final int ELSEWHERE = 2;

    private static final List<Manner> WORKING = List.of(
            Manner.steady(),
            Manner.slow(),
            Manner.roadmapWithAuthority(),
            Manner.exemplary(),
            Manner.stranded(),
            Manner.roadmapSentBack(),
            Manner.steady(),
            Manner.programmeSentBack(),
            Manner.slow(),
            Manner.roadmapWithDirector());

    private static final List<Manner> OTHERS = List.of(
            Manner.curatorOnly(1),
            Manner.curatorOnly(2),
            Manner.curatorOnly(2),
            Manner.orderToSign(),
            Manner.curatorOnly(1),
            Manner.curatorOnly(3),
            Manner.curatorOnly(4),
            Manner.silent());

    private RegionCast() {}

    /** The school of the accounts «director» and «employee». */
    static boolean isFirst(OrganizationView organization) {
        return organization.shortName().equals(SHOWN.get(0));
    }

    /** @param most how many work beyond their curator; 0: as many as the play knows */
    static Map<OrganizationView, Manner> of(List<OrganizationView> all, int most) {
        Map<OrganizationView, Manner> manners = new LinkedHashMap<>();
        Map<MunicipalityId, Integer> working = new HashMap<>();
        int worked = 0;
        int others = 0;
        for (OrganizationView organization : all) {
            MunicipalityId municipality = organization.municipality();
            int before = municipality == null ? 0 : working.getOrDefault(municipality, 0);
            boolean city = organization.place().contains("Томск");
            boolean shown = SHOWN.contains(organization.shortName());
            boolean works = shown || (before < (city ? IN_THE_CITY : ELSEWHERE) && (most == 0 || worked < most));
            if (isFirst(organization)) {
                manners.put(organization, Manner.steady());
            } else if (shown) {
                manners.put(organization, Manner.exemplary());
            } else if (works) {
                manners.put(organization, WORKING.get(worked++ % WORKING.size()));
            } else {
                manners.put(organization, OTHERS.get(others++ % OTHERS.size()));
            }
            if (works && municipality != null) {
                working.merge(municipality, 1, Integer::sum);
            }
        }
        return manners;
    }
}
