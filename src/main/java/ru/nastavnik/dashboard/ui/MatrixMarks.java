package ru.nastavnik.dashboard.ui;

import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.nastavnik.access.PostHolders;
import ru.nastavnik.access.Role;
import ru.nastavnik.dashboard.ControlMatrix;
import ru.nastavnik.dashboard.MatrixRow;
import ru.nastavnik.shared.OrganizationId;

/**
 * What may miss its term in the rows of the matrix, and who holds the posts there: asked for the rows that come into sight
 * and kept, since of thousands nobody looks at all.
 */
class MatrixMarks {
    private final ControlMatrix matrix;
    private final PostHolders postHolders;
    private final Map<OrganizationId, MatrixRow> marked = new HashMap<>();
    private final Map<OrganizationId, PostHolders.Holders> holders = new HashMap<>();

    MatrixMarks(ControlMatrix matrix, PostHolders postHolders) {
        this.matrix = matrix;
        this.postHolders = postHolders;
    }

    /** The rows as a grid asks for them, a sight at a time. */
    ListDataProvider<MatrixRow> provider(List<MatrixRow> rows) {
        return new ListDataProvider<>(rows) {
            @Override
            public Stream<MatrixRow> fetch(Query<MatrixRow, SerializablePredicate<MatrixRow>> query) {
                List<MatrixRow> sight = super.fetch(query).toList();
                mark(sight);
                return sight.stream();
            }
        };
    }

    /** All of them, in their order. */
    List<MatrixRow> of(List<MatrixRow> rows) {
        mark(rows);
        return rows.stream().map(this::of).toList();
    }

    /** With its marks, if it has come into sight. */
    MatrixRow of(MatrixRow row) {
        return marked.getOrDefault(row.organization(), row);
    }

    /** Empty where nobody holds it. */
    String holder(MatrixRow row, Role role) {
        PostHolders.Holders known = holders.get(row.organization());
        return known == null ? "" : known.of(role);
    }

    /** For a file, which may take longer. */
    List<MatrixRow> forFile(List<MatrixRow> rows) {
        holders.putAll(postHolders.of(rows.stream().map(MatrixRow::organization).toList()));
        return matrix.markedForFile(rows);
    }

    private void mark(List<MatrixRow> rows) {
        List<MatrixRow> news = rows.stream()
                .filter(row -> !marked.containsKey(row.organization()))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        matrix.marked(news).forEach(row -> marked.put(row.organization(), row));
        holders.putAll(postHolders.of(news.stream().map(MatrixRow::organization).toList()));
    }
}
