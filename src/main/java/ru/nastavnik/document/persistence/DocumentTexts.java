package ru.nastavnik.document.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.shared.OrganizationId;

/** {@code app.document_text} and, for papers that name pupils, {@code app.personal_document_text}. */
@Repository
public class DocumentTexts {
    /** Characters that no document has, round the words that were found. */
    public static final char FOUND = '\uE000';

    public static final char FOUND_END = '\uE001';

    /** Documents whose words fit the query {@code :words}, which a caller adds as a parameter. */
    static final String FITTING = """
            (select t.document_id from app.document_text t where t.words @@ %1$s
             union all
             select p.document_id from app.personal_document_text p
              where p.organization_id = (select app.scope_organization()) and p.words @@ %1$s)
            """;

    private static final String TYPED = "websearch_to_tsquery('russian', translate(lower(:words), 'ё', 'е'))";

    private final JdbcClient jdbc;

    DocumentTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param body the words of what was registered */
    public void add(RegisteredDocument document, String body) {
        OrganizationId organization = document.owner().organization();
        if (document.kind().foundInItsOrganizationOnly() && organization != null) {
            jdbc.sql("""
                            insert into app.personal_document_text (document_id, organization_id, body)
                            values (:id, :organization, :body)
                            """)
                    .param("id", document.id().value())
                    .param("organization", organization.value())
                    .param("body", body)
                    .update();
        } else {
            jdbc.sql("insert into app.document_text (document_id, body) values (:id, :body)")
                    .param("id", document.id().value())
                    .param("body", body)
                    .update();
        }
    }

    /** Where the words stand, by document; the words themselves lie between {@link #FOUND} and {@link #FOUND_END}. */
    public Map<DocumentId, String> excerpts(Collection<DocumentId> documents, String words) {
        Map<DocumentId, String> excerpts = new HashMap<>();
        if (documents.isEmpty()) {
            return excerpts;
        }
        // Words are found in small letters; the reader is shown those of the document.
        jdbc.sql("""
                        select document_id, marked,
                               substr(body, position(translate(marked, '\uE000\uE001', '') in folded),
                                      length(translate(marked, '\uE000\uE001', ''))) as original
                          from (select document_id, body, folded,
                                       ts_headline('russian', folded, %s,
                                                   'MaxFragments=1, MaxWords=18, MinWords=8, StartSel=\uE000, StopSel=\uE001')
                                           as marked
                                  from (select document_id, body, translate(lower(body), 'ё', 'е') as folded
                                          from app.document_text
                                         where document_id = any (:documents)
                                        union all
                                        select document_id, body, translate(lower(body), 'ё', 'е') as folded
                                          from app.personal_document_text
                                         where document_id = any (:documents)) stored) fragment
                        """.formatted(TYPED))
                .param("words", words)
                .param("documents", documents.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query(row -> {
                    excerpts.put(
                            new DocumentId(row.getObject("document_id", UUID.class)),
                            marked(row.getString("marked"), row.getString("original")));
                });
        return excerpts;
    }

    /** The marks of one text in another that differs from it by its letters only. */
    static String marked(String marks, String text) {
        StringBuilder marked = new StringBuilder();
        int next = 0;
        for (int index = 0; index < marks.length(); index++) {
            char letter = marks.charAt(index);
            if (letter == FOUND || letter == FOUND_END) {
                marked.append(letter);
            } else if (next < text.length()) {
                marked.append(text.charAt(next));
                next++;
            }
        }
        return marked.toString();
    }

    static String fittingTyped() {
        return FITTING.formatted(TYPED);
    }

    static String fittingForms(String parameter) {
        return FITTING.formatted("to_tsquery('russian', :" + parameter + ")");
    }
}
