package ru.nastavnik.scenario;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.shared.MunicipalityId;

/** Gives each organisation of the region its character: a few in each municipality work, the others barely begin. */
final class RegionCast {
    /** Where the accounts of the sign-in page are at home. */
    private static final List<String> SHOWN =
            List.of("МБОУ СОШ № 101 г. Томск", "МБОУ СОШ № 102 г. Томск", "ОГБПОУ «ОКПТ»");

    private static final int IN_THE_CITY = 14;
    private static final int ELSEWHERE = 2;

    private static final List<Character> WORKING = List.of(
            Character.steady(),
            Character.slow(),
            Character.roadmapWithAuthority(),
            Character.exemplary(),
            Character.stranded(),
            Character.roadmapSentBack(),
            Character.steady(),
            Character.programmeSentBack(),
            Character.slow(),
            Character.roadmapWithDirector());

    private static final List<Character> OTHERS = List.of(
            Character.curatorOnly(1),
            Character.curatorOnly(2),
            Character.curatorOnly(2),
            Character.orderToSign(),
            Character.curatorOnly(1),
            Character.curatorOnly(3),
            Character.curatorOnly(4),
            Character.silent());

    private RegionCast() {}

    /** The school of the accounts «director» and «employee». */
    static boolean isFirst(OrganizationView organization) {
        return organization.shortName().equals(SHOWN.get(0));
    }

    /** @param most how many work beyond their curator; 0: as many as the play knows */
    static Map<OrganizationView, Character> of(List<OrganizationView> all, int most) {
        Map<OrganizationView, Character> characters = new LinkedHashMap<>();
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
                characters.put(organization, Character.steady());
            } else if (shown) {
                characters.put(organization, Character.exemplary());
            } else if (works) {
                characters.put(organization, WORKING.get(worked++ % WORKING.size()));
            } else {
                characters.put(organization, OTHERS.get(others++ % OTHERS.size()));
            }
            if (works && municipality != null) {
                working.merge(municipality, 1, Integer::sum);
            }
        }
        return characters;
    }
}
