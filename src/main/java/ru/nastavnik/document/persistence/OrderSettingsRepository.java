package ru.nastavnik.document.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.OrderSettings;
import ru.nastavnik.document.OrderSignatory;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;

/** Order settings by owner. */
@Repository
public class OrderSettingsRepository {

    private final JdbcClient jdbc;

    public OrderSettingsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OrderSettings> find(UUID owner) {
        return jdbc.sql("""
                        select document_name, verb, numbering, signatory_post, signatory_surname,
                               signatory_given_name, signatory_patronymic, signatory_gender, signatory_acting,
                               signatory_ground, signatory_until, version
                          from app.order_settings
                         where owner_id = :owner
                        """)
                .param("owner", owner)
                .query(OrderSettingsRepository::settings)
                .optional();
    }

    /** @throws ConflictException if the settings were changed since they were read */
    public void save(UUID owner, @Nullable OrganizationId organization, OrderSettings settings) {
        OrderSignatory signatory = settings.signatory();
        PersonName name = signatory == null ? null : signatory.name();
        int rows = jdbc.sql("""
                        insert into app.order_settings
                               (owner_id, organization_id, document_name, verb, numbering, signatory_post, signatory_surname, signatory_given_name, signatory_patronymic,
                                signatory_gender, signatory_acting, signatory_ground, signatory_until, version)
                        values (:owner, cast(:organization as uuid), :documentName, :verb, :numbering, :post,
                                :surname, :givenName, :patronymic, :gender, :acting, :ground,
                                cast(:until as date), :version + 1)
                        on conflict (owner_id) do update
                           set document_name = excluded.document_name, verb = excluded.verb,
                               numbering = excluded.numbering,
                               signatory_post = excluded.signatory_post,
                               signatory_surname = excluded.signatory_surname,
                               signatory_given_name = excluded.signatory_given_name,
                               signatory_patronymic = excluded.signatory_patronymic,
                               signatory_gender = excluded.signatory_gender,
                               signatory_acting = excluded.signatory_acting,
                               signatory_ground = excluded.signatory_ground,
                               signatory_until = excluded.signatory_until,
                               version = app.order_settings.version + 1
                         where app.order_settings.version = :version
                        """)
                .param("owner", owner)
                .param("organization", organization == null ? null : organization.value())
                .param("documentName", settings.documentName())
                .param("verb", settings.verb())
                .param("numbering", settings.numbering().name())
                .param("post", signatory == null ? null : signatory.post())
                .param("surname", name == null ? null : name.surname())
                .param("givenName", name == null ? null : name.givenName())
                .param("patronymic", name == null ? null : name.patronymic())
                .param("gender", name == null ? null : name.gender().name())
                .param("acting", signatory != null && signatory.acting())
                .param("ground", signatory == null ? null : signatory.ground())
                .param("until", signatory == null ? null : signatory.until())
                .param("version", settings.version())
                .update();
        if (rows == 0) {
            throw new ConflictException(
                    "Настройки приказов только что изменил кто-то другой. Ваши значения остались на экране: обновите страницу и сравните.");
        }
    }

    private static OrderSettings settings(ResultSet row, int number) throws SQLException {
        String surname = row.getString("signatory_surname");
        OrderSignatory signatory = surname == null
                ? null
                : new OrderSignatory(
                        row.getString("signatory_post"),
                        new PersonName(
                                surname,
                                row.getString("signatory_given_name"),
                                row.getString("signatory_patronymic"),
                                Gender.valueOf(row.getString("signatory_gender"))),
                        row.getBoolean("signatory_acting"),
                        row.getString("signatory_ground"),
                        row.getObject("signatory_until", LocalDate.class));
        return new OrderSettings(
                row.getString("document_name"),
                row.getString("verb"),
                OrderSettings.Numbering.valueOf(row.getString("numbering")),
                signatory,
                row.getInt("version"));
    }
}
