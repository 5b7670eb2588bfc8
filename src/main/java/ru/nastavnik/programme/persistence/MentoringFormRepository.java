package ru.nastavnik.programme.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
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
                        select form.code, form.title, form.operator, form.usual_kinds, form.aliases,
                               array(select model.title
                                     from app.mentoring_role_model model
                                     where model.form_code = form.code
                                     order by model.position) as role_models
                        from app.mentoring_form form
                        order by form.position
                        """).query(MentoringFormRepository::form).list();
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
