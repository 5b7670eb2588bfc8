package ru.nastavnik.document.persistence;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.NumberRegister;
import ru.nastavnik.document.RegisterSettings;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.OrganizationId;

/** How registers write their numbers. */
@Repository
public class RegisterSettingsTable {

    private final JdbcClient jdbc;

    public RegisterSettingsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RegisterSettings> find(UUID owner, NumberRegister register) {
        return jdbc.sql("""
                        select number_prefix, number_suffix, last_outside, last_outside_year, version
                          from app.number_register
                         where owner_id = :owner and register = :register
                        """)
                .param("owner", owner)
                .param("register", register.name())
                .query((row, line) -> new RegisterSettings(
                        row.getString("number_prefix"),
                        row.getString("number_suffix"),
                        row.getObject("last_outside", Integer.class),
                        row.getObject("last_outside_year", Integer.class),
                        row.getInt("version")))
                .optional();
    }

    /** @throws ConflictException if the settings were changed since they were read */
    public void save(
            UUID owner, @Nullable OrganizationId organization, NumberRegister register, RegisterSettings settings) {
        int rows = jdbc.sql("""
                        insert into app.number_register
                               (owner_id, organization_id, register, number_prefix, number_suffix, last_outside,
                                last_outside_year, version)
                        values (:owner, cast(:organization as uuid), :register, :prefix, :suffix,
                                cast(:lastOutside as integer), cast(:lastOutsideYear as integer), :version + 1)
                        on conflict (owner_id, register) do update
                           set number_prefix = excluded.number_prefix, number_suffix = excluded.number_suffix,
                               last_outside = excluded.last_outside, last_outside_year = excluded.last_outside_year,
                               version = app.number_register.version + 1
                         where app.number_register.version = :version
                        """)
                .param("owner", owner)
                .param("organization", organization == null ? null : organization.value())
                .param("register", register.name())
                .param("prefix", settings.prefix())
                .param("suffix", settings.suffix())
                .param("lastOutside", settings.lastOutside())
                .param("lastOutsideYear", settings.lastOutsideYear())
                .param("version", settings.version())
                .update();
        if (rows == 0) {
            throw new ConflictException(
                    "Книгу регистрации только что изменил кто-то другой. Ваши значения остались на экране: обновите страницу и сравните.");
        }
    }
}
