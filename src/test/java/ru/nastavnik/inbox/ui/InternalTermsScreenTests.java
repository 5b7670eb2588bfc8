package ru.nastavnik.inbox.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.inbox.InternalTerms;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.ui.ExportButton;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestBrowser;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestScreens;

@ApplicationTest
class InternalTermsScreenTests {
    @Autowired
    private TestPeople people;

    @Autowired
    private TestBrowser browser;

    @Test
    void anAdministratorReadsTheTableAndWhereItIsChanged() {
        browser.open(people.administrator(), "internal-terms", () -> {
            assertThat(_get(H1.class).getText()).isEqualTo("Сроки внутренних задач");
            assertThat(_get(Code.class).getText()).isEqualTo("processes/internal-terms.dmn");
            Grid<InternalTerms.Row> table = TestScreens.only(Grid.class);
            assertThat(_getFormattedRow(table, 1)).contains("Подписать приказ о назначении куратора", "3 раб. дня");
            _assertOne(ExportButton.class);
        });
    }

    @Test
    void aDepartmentMayReadItToo() {
        browser.open(
                people.department(Department.GENERAL_EDUCATION),
                "internal-terms",
                () -> assertThat(_get(H1.class).getText()).isEqualTo("Сроки внутренних задач"));
    }
}
