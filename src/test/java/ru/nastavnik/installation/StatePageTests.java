package ru.nastavnik.installation;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.DescriptionList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.pdf.PdfConverter;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestPeople;

@ApplicationTest
@DisplayName("The administrator's page of the system's state")
class StatePageTests {
    @Autowired
    private TestBrowser browser;

    @Autowired
    private TestPeople people;

    @Autowired
    private PdfConverter pdf;

    @Test
    @DisplayName("says whether documents can be had as PDF, and by what or why not")
    void pdf() {
        browser.open(
                people.administrator(),
                "admin/state",
                () -> assertThat(_get(DescriptionList.class).getElement().getTextRecursively())
                        .contains("Документы в PDF", pdf.availability().explanation()));
    }
}
