package ru.nastavnik.recommendation.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.access.RowScope;
import ru.nastavnik.coverage.CoverageTarget;
import ru.nastavnik.figure.FigureSetId;
import ru.nastavnik.recommendation.Candidate;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;

/** What is known of each organisation's way to the forms of mentoring: counts only, no names of people. */
@Repository
public class CandidateQueries {
    private final JdbcClient jdbc;

    CandidateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Open(RecommendationId id, @Nullable String item, LocalDate dueOn) {
        boolean isOf(List<String> forms) {
            return item != null && CoverageTarget.formsOf(item).stream().anyMatch(forms::contains);
        }
    }

    /** One organisation with what it has by form. */
    public static final class Standing {
        private final OrganizationId organization;
        private final String name;
        private final OrganizationKind kind;
        private final String municipality;
        private final int mentors;
        private final int stepsDone;
        private final boolean given;
        private final Set<String> used;
        private final Set<String> inProgramme;
        private final Map<String, Integer> drafts = new HashMap<>();
        private final Map<String, LocalDate> planned = new HashMap<>();
        private final List<Open> open = new ArrayList<>();

        private Standing(
                OrganizationId organization,
                String name,
                OrganizationKind kind,
                String municipality,
                int mentors,
                int stepsDone,
                boolean given,
                Set<String> used,
                Set<String> inProgramme) {
            this.organization = organization;
            this.name = name;
            this.kind = kind;
            this.municipality = municipality;
            this.mentors = mentors;
            this.stepsDone = stepsDone;
            this.given = given;
            this.used = used;
            this.inProgramme = inProgramme;
        }

        public OrganizationKind kind() {
            return kind;
        }

        /** Whether it is known which forms it uses. */
        public boolean isKnown() {
            return given;
        }

        /** Whether it uses any of the forms. */
        public boolean uses(List<String> forms) {
            return forms.stream().anyMatch(used::contains);
        }

        public Candidate candidate(List<String> forms) {
            return new Candidate(
                    organization,
                    name,
                    kind,
                    municipality,
                    forms.stream()
                            .mapToInt(form -> drafts.getOrDefault(form, 0))
                            .sum(),
                    forms.stream().anyMatch(inProgramme::contains),
                    forms.stream()
                            .map(planned::get)
                            .filter(day -> day != null)
                            .min(LocalDate::compareTo)
                            .orElse(null),
                    mentors,
                    used.size(),
                    stepsDone,
                    open.stream()
                            .filter(one -> one.isOf(forms))
                            .findFirst()
                            .map(one -> new Candidate.Recommended(one.id(), one.dueOn()))
                            .orElse(null),
                    (int) open.stream().filter(one -> !one.isOf(forms)).count());
        }
    }

    /**
     * @param figureSet figures of coverage; null: a form is used where pairs of it are active
     * @param year school year of pairs, mentors and roadmaps
     * @param prepared whether recommendations that are not sent yet are seen
     */
    public List<Standing> of(
            @Nullable FigureSetId figureSet, int year, LocalDate today, boolean prepared, RowScope scope) {
        Map<UUID, Standing> standings = new LinkedHashMap<>();
        jdbc.sql("""
                        select o.id, o.short_name, o.kind, m.name as municipality,
                               coalesce((select sum(p.registered) from app.participant_count p
                                         where p.organization_id = o.id and p.school_year = :year
                                           and p.role = 'MENTOR'), 0) as mentors,
                               (select count(*) from app.step_progress s
                                join app.roadmap r on r.id = s.roadmap_id
                                where s.organization_id = o.id and s.done_on is not null
                                  and r.school_year = :year) as steps,
                               cast(:set as uuid) is null
                               or exists (select 1 from app.submission s
                                          where s.figure_set_id = :set and s.organization_id = o.id
                                            and s.state in ('ACCEPTED', 'EXCUSED')) as given,
                               array(select c.item from app.submission s
                                     join app.figure_cell c on c.submission_id = s.id
                                     where s.figure_set_id = :set and s.organization_id = o.id
                                       and s.state = 'ACCEPTED' and c.figure = 'implements' and c.number <> 0
                                     union
                                     select p.form_code from app.pair_count p
                                     where cast(:set as uuid) is null and p.organization_id = o.id
                                       and p.school_year = :year and p.active > 0) as used,
                               array(select distinct f.form_code from app.programme p
                                     join app.programme_form f on f.programme_id = p.id
                                     where p.organization_id = o.id and p.state = 'ACCEPTED'
                                       and f.form_code is not null) as programme
                        from app.organization o
                        join app.municipality m on m.id = o.location_municipality_id
                        where o.opened_on <= :today and (o.closed_on is null or o.closed_on > :today) and %s
                        order by m.name, o.short_name
                        """.formatted(scope.condition()))
                .params(scope.parameters())
                .param("year", year)
                .param("today", today)
                .param("set", figureSet == null ? null : figureSet.value(), java.sql.Types.OTHER)
                .query((row, number) -> standings.put(
                        row.getObject("id", UUID.class),
                        new Standing(
                                new OrganizationId(row.getObject("id", UUID.class)),
                                row.getString("short_name"),
                                OrganizationKind.ofCode(row.getString("kind")),
                                row.getString("municipality"),
                                row.getInt("mentors"),
                                row.getInt("steps"),
                                row.getBoolean("given"),
                                Set.copyOf(Arrays.asList(
                                        (String[]) row.getArray("used").getArray())),
                                Set.copyOf(Arrays.asList(
                                        (String[]) row.getArray("programme").getArray())))))
                .list();
        addDrafts(standings, year);
        addPlans(standings);
        addOpenRecommendations(standings, prepared);
        return List.copyOf(standings.values());
    }

    private void addDrafts(Map<UUID, Standing> standings, int year) {
        jdbc.sql(
                        "select organization_id, form_code, drafts from app.pair_count where school_year = :year and drafts > 0")
                .param("year", year)
                .query((row, number) -> {
                    Standing standing = standings.get(row.getObject("organization_id", UUID.class));
                    return standing == null
                            ? 0
                            : standing.drafts.merge(row.getString("form_code"), row.getInt("drafts"), Integer::sum);
                })
                .list();
    }

    private void addOpenRecommendations(Map<UUID, Standing> standings, boolean prepared) {
        jdbc.sql("""
                        select id, organization_id, item, due_on
                          from app.recommendation
                         where organization_id is not null
                           and (state in ('ISSUED', 'CARRIED_OUT') or :prepared and state = 'PREPARED')
                         order by due_on, id
                        """).param("prepared", prepared).query(row -> {
            Standing standing = standings.get(row.getObject("organization_id", UUID.class));
            if (standing != null) {
                standing.open.add(new Open(
                        new RecommendationId(row.getObject("id", UUID.class)),
                        row.getString("item"),
                        row.getObject("due_on", LocalDate.class)));
            }
        });
    }

    private void addPlans(Map<UUID, Standing> standings) {
        jdbc.sql("select organization_id, form_code, min(due_on) as due from app.planned_result group by 1, 2")
                .query((row, number) -> {
                    Standing standing = standings.get(row.getObject("organization_id", UUID.class));
                    if (standing != null) {
                        standing.planned.put(row.getString("form_code"), row.getObject("due", LocalDate.class));
                    }
                    return number;
                })
                .list();
    }
}
