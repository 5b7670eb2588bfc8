package ru.nastavnik.document.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.PrintAnswer;
import ru.nastavnik.document.SigningWay;
import ru.nastavnik.document.domain.CheckCode;

/**
 * What anybody may know of a registered document of which they hold a print or a file. Functions of the owner of the
 * tables, so that no row-level security has to let strangers in.
 */
@Repository
public class PublicDocuments {

    /**
     * A document with how its register writes numbers.
     *
     * @param prefix null if the organisation never said
     * @param suffix likewise
     */
    public record Found(
            PrintAnswer.Registered document,
            @Nullable String prefix,
            @Nullable String suffix) {}

    private static final String SELECT = "select owner_name, kind, number, document_date, number_prefix, number_suffix,"
            + " later_relation, edited, holds_until, confirmed, former from ";

    private final JdbcClient jdbc;

    PublicDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those registered with the text that bears the code; the newest first. */
    public List<Found> of(CheckCode code) {
        return jdbc.sql(SELECT + "app.documents_of_check_code(:code)")
                .param("code", code.value())
                .query(PublicDocuments::found)
                .list();
    }

    /** Those whose file or scan has the hash; the newest first. */
    public List<Found> ofFile(String sha256) {
        return jdbc.sql(SELECT + "app.documents_of_file(:hash)")
                .param("hash", sha256)
                .query(PublicDocuments::found)
                .list();
    }

    private static Found found(ResultSet row, int line) throws SQLException {
        String later = row.getString("later_relation");
        Boolean confirmed = row.getObject("confirmed", Boolean.class);
        return new Found(
                new PrintAnswer.Registered(
                        row.getString("owner_name"),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getObject("document_date", LocalDate.class),
                        later == null ? null : DocumentRelation.Type.valueOf(later),
                        row.getBoolean("edited"),
                        row.getObject("holds_until", LocalDate.class),
                        confirmed == null ? SigningWay.HAND : SigningWay.of(confirmed),
                        row.getBoolean("former")),
                row.getString("number_prefix"),
                row.getString("number_suffix"));
    }
}
