package ru.nastavnik.programme.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.programme.MentoringForm;
import ru.nastavnik.shared.OrganizationKind;

/** Reads the forms of mentoring with their role models. */
@Repository
public class MentoringFormRepository {
    private final JdbcClient jdbc;

    MentoringFormRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MentoringForm> all() {
        return jdbc.sql("""
                        select form.code, coalesce(form.printed, form.title) as title, form.operator, form.usual_kinds,
                               array_remove(form.aliases || form.title, coalesce(form.printed, form.title)) as aliases,
                               array(select model.title
                                     from app.mentoring_role_model model
                                     where model.form_code = form.code
                                     order by model.position) as role_models
                        from app.mentoring_form form
                        order by form.position
                        """).query(MentoringFormRepository::form).list();
    }

    /** @param name an alias; null: the title of the directive */
    public void printUnder(String code, @Nullable String name) {
        jdbc.sql("update app.mentoring_form set printed = :name where code = :code")
                .param("code", code)
                .param("name", name, Types.VARCHAR)
                .update();
    }

    /** Whether it is the title of the directive. */
    public boolean isTitle(String code, String name) {
        return jdbc.sql("select exists (select 1 from app.mentoring_form where code = :code and title = :name)")
                .param("code", code)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    private static MentoringForm form(ResultSet row, int number) throws SQLException {
        return new MentoringForm(
                row.getString("code"),
                row.getString("title"),
                row.getString("operator"),
                texts(row.getArray("usual_kinds")).stream()
                        .map(OrganizationKind::ofCode)
                        .toList(),
                texts(row.getArray("aliases")),
                texts(row.getArray("role_models")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
