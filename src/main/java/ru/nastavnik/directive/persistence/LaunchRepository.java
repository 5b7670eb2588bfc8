package ru.nastavnik.directive.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.directive.DirectiveId;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchState;
import ru.nastavnik.directive.LaunchView;
import ru.nastavnik.directive.domain.Launch;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.MunicipalityId;

@Repository
public class LaunchRepository {
    private static final String SELECT = """
            select l.id, l.directive_id, l.state, l.registered_at, l.layouts_approved_at, l.launched_at, l.version,
                   d.term_from, d.term_to
              from app.directive_launch l
              join app.directive d on d.id = l.directive_id
            """;

    private final JdbcClient jdbc;

    public LaunchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<LaunchView> find(LaunchId id) {
        return jdbc.sql(SELECT + " where l.id = :id")
                .param("id", id.value())
                .query(this::view)
                .optional();
    }

    public List<LaunchView> running() {
        return jdbc.sql(SELECT + " where l.state in ('LAUNCHING', 'RUNNING') order by l.launched_at desc")
                .query(this::view)
                .list();
    }

    public Optional<Launch> load(LaunchId id) {
        return jdbc.sql(SELECT + " where l.id = :id")
                .param("id", id.value())
                .query((row, number) -> Launch.restore(
                        id,
                        new DirectiveId(row.getObject("directive_id", UUID.class)),
                        LaunchState.valueOf(row.getString("state")),
                        row.getTimestamp("registered_at").toInstant(),
                        instant(row, "layouts_approved_at"),
                        instant(row, "launched_at"),
                        row.getInt("version")))
                .optional();
    }

    public void insert(Launch launch, List<LaunchView.Layout> layouts) {
        jdbc.sql("""
                        insert into app.directive_launch (id, directive_id, state, registered_at)
                        values (:id, :directive, :state, :registeredAt)
                        """)
                .param("id", launch.id().value())
                .param("directive", launch.directive().value())
                .param("state", launch.state().name())
                .param("registeredAt", utc(launch.registeredAt()))
                .update();
        for (LaunchView.Layout layout : layouts) {
            jdbc.sql("""
                            insert into app.directive_launch_layout (launch_id, kind, version, title)
                            values (:launch, :kind, :version, :title)
                            """)
                    .param("launch", launch.id().value())
                    .param("kind", layout.kind())
                    .param("version", layout.version())
                    .param("title", layout.title())
                    .update();
        }
    }

    /** @throws ConflictException if somebody else was faster */
    public void update(Launch launch) {
        int updated = jdbc.sql("""
                        update app.directive_launch
                           set state = :state,
                               layouts_approved_at = :layoutsApprovedAt,
                               launched_at = :launchedAt,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", launch.id().value())
                .param("version", launch.version())
                .param("state", launch.state().name())
                .param(
                        "layoutsApprovedAt",
                        launch.layoutsApprovedAt().map(LaunchRepository::utc).orElse(null))
                .param(
                        "launchedAt",
                        launch.launchedAt().map(LaunchRepository::utc).orElse(null))
                .update();
        if (updated == 0) {
            throw new ConflictException(
                    "Состояние распоряжения только что изменил кто-то другой. Обновите страницу и повторите.");
        }
    }

    public void addMunicipalities(LaunchId launch, Collection<MunicipalityId> municipalities) {
        for (MunicipalityId municipality : municipalities) {
            jdbc.sql("""
                            insert into app.directive_launch_municipality (launch_id, municipality_id)
                            values (:launch, :municipality)
                            on conflict do nothing
                            """)
                    .param("launch", launch.value())
                    .param("municipality", municipality.value())
                    .update();
        }
    }

    public List<MunicipalityId> municipalities(LaunchId launch) {
        return municipalities(launch, "true");
    }

    public List<MunicipalityId> municipalitiesToOpen(LaunchId launch) {
        return municipalities(launch, "opened_at is null");
    }

    /** The municipalities that the launch has reached, and when. */
    public Map<MunicipalityId, Instant> opened(LaunchId launch) {
        Map<MunicipalityId, Instant> opened = new LinkedHashMap<>();
        jdbc.sql("""
                        select municipality_id, opened_at
                          from app.directive_launch_municipality
                         where launch_id = :launch
                           and opened_at is not null
                        """)
                .param("launch", launch.value())
                .query((row, number) -> Map.entry(
                        new MunicipalityId(row.getObject("municipality_id", UUID.class)),
                        row.getTimestamp("opened_at").toInstant()))
                .list()
                .forEach(one -> opened.put(one.getKey(), one.getValue()));
        return opened;
    }

    private List<MunicipalityId> municipalities(LaunchId launch, String condition) {
        return jdbc.sql("""
                        select municipality_id
                          from app.directive_launch_municipality
                         where launch_id = :launch
                           and\s""" + condition + """

                         order by municipality_id
                        """)
                .param("launch", launch.value())
                .query((row, number) -> new MunicipalityId(row.getObject("municipality_id", UUID.class)))
                .list();
    }

    public void markOpened(LaunchId launch, MunicipalityId municipality, Instant now) {
        jdbc.sql("""
                        update app.directive_launch_municipality
                           set opened_at = :now
                         where launch_id = :launch
                           and municipality_id = :municipality
                        """)
                .param("launch", launch.value())
                .param("municipality", municipality.value())
                .param("now", utc(now))
                .update();
    }

    private LaunchView view(ResultSet row, int number) throws SQLException {
        LaunchId id = new LaunchId(row.getObject("id", UUID.class));
        return new LaunchView(
                id,
                new DirectiveId(row.getObject("directive_id", UUID.class)),
                LaunchState.valueOf(row.getString("state")),
                row.getObject("term_from", LocalDate.class),
                row.getObject("term_to", LocalDate.class),
                instant(row, "layouts_approved_at"),
                instant(row, "launched_at"),
                layouts(id),
                row.getInt("version"));
    }

    private List<LaunchView.Layout> layouts(LaunchId id) {
        return jdbc.sql("""
                        select kind, version, title
                          from app.directive_launch_layout
                         where launch_id = :id
                         order by kind
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new LaunchView.Layout(row.getString("kind"), row.getString("version"), row.getString("title")))
                .list();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
