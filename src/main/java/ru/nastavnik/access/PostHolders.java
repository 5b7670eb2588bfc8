package ru.nastavnik.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.persistence.HolderTable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;

/** Who holds the posts of organisations today, by name: whoever controls execution and whoever works there asks. */
@Service
@Transactional(readOnly = true)
public class PostHolders {
    private final AccessGuard guard;
    private final HolderTable table;
    private final RegionClock clock;

    PostHolders(AccessGuard guard, HolderTable table, RegionClock clock) {
        this.guard = guard;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Somebody who acts in a post today.
     *
     * @param name «А.Ю. Светлова», of a substitute with «(и. о.)»
     */
    public record Holder(OrganizationId organization, Role role, String name) {}

    /** The holders in one organisation. */
    public static final class Holders {
        private static final Locale RU = Locale.forLanguageTag("ru");
        private static final Holders NOBODY = new Holders(List.of());
        private final Map<Role, String> names;

        private Holders(List<Holder> holders) {
            names = holders.stream()
                    .collect(Collectors.groupingBy(
                            Holder::role, Collectors.mapping(Holder::name, Collectors.joining(", "))));
        }

        /** Their names; empty if nobody holds the post. */
        public String of(Role role) {
            return names.getOrDefault(role, "");
        }

        /** «директор Н.П. Орлова»; the post alone if nobody holds it. */
        public String withPost(Role role) {
            String post = role.title().toLowerCase(RU);
            String known = of(role);
            return known.isEmpty() ? post : post + " " + known;
        }
    }

    /** Those of an organisation in the actor's territory; nobody's names of others. */
    public Holders of(OrganizationId organization) {
        guard.require(organization, Role.values());
        return of(List.of(organization)).getOrDefault(organization, Holders.NOBODY);
    }

    /** Those of many organisations at once; organisations outside the actor's territory are missing. */
    public Map<OrganizationId, Holders> of(Collection<OrganizationId> organizations) {
        Actor actor = guard.require(Role.values());
        return table.in(organizations, RowScope.of(actor, "o"), clock.today()).stream()
                .collect(Collectors.groupingBy(
                        Holder::organization, Collectors.collectingAndThen(Collectors.toList(), Holders::new)));
    }
}
