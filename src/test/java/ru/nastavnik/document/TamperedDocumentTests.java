package ru.nastavnik.document;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.NeighbourSchool;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestPeople;

/** Somebody with the rights of the database's owner changes a stored order behind the application's back. */
@ApplicationTest
class TamperedDocumentTests {
    @Autowired
    NeighbourSchool schools;

    @Autowired
    DocumentArchive archive;

    @Autowired
    TestPeople people;

    @Autowired
    TestBrowser browser;

    @Value("${nastavnik.database.url}")
    String url;

    @Value("${nastavnik.database.owner-username}")
    String owner;

    @Value("${nastavnik.database.owner-password}")
    String password;

    @Test
    void aStoredOrderThatWasChangedIsNotGivenOutAndTheReaderIsTold() {
        NeighbourSchool.Things things = schools.furnish();
        DocumentId order = things.the(DocumentId.class);
        SignedIn director = people.director(things.the(OrganizationId.class));
        assertThat(people.as(director, () -> archive.file(order)).content()).isNotEmpty();

        tamper(order.value());

        assertThatThrownBy(() -> people.as(director, () -> archive.file(order)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("не совпадает с контрольной суммой")
                .hasMessageContaining("сообщите администратору");
        browser.open(director, "documents/" + order, () -> {
            assertThat(_get(
                                    H2.class,
                                    spec -> spec.withPredicate(
                                            heading -> heading.getText().contains("не совпадает с контрольной суммой")))
                            .isVisible())
                    .isTrue();
            assertThat(_find(
                            Anchor.class,
                            spec -> spec.withPredicate(link -> link.getElement().hasAttribute("download"))))
                    .isEmpty();
        });
    }

    private void tamper(UUID document) {
        JdbcClient jdbc = JdbcClient.create(new SimpleDriverDataSource(new Driver(), url, owner, password));
        jdbc.sql("alter table app.document disable trigger document_is_immutable")
                .update();
        try {
            assertThat(jdbc.sql("update app.document set content = content || '\\x00' where id = :id")
                            .param("id", document)
                            .update())
                    .isEqualTo(1);
        } finally {
            jdbc.sql("alter table app.document enable trigger document_is_immutable")
                    .update();
        }
    }
}
