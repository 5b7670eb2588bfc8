package ru.nastavnik.shared.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import ru.nastavnik.shared.DomainException;

@DisplayName("A table that a program wrote as a web page or as XML and called .xls")
class MarkedUpTablesTest {
    private static final String NAMES = "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"";

    @Test
    @DisplayName("is read from a web page, in the encoding that it names, with cells over several rows")
    void webPage() {
        String page = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">"
                + "<style>td {mso-number-format:\\@}</style></head><body><p>Выгрузка</p><table border=1>"
                + "<tr><th>Класс<th>Фамилия<th>Имя</tr>"
                + "<tr><td rowspan=2>5-1<td>Щегол&nbsp;<td><b>Илья</b></td></tr>"
                + "<tr><td>Чиж</td><td>Ян<br></td></tr>"
                + "<tr><td colspan=2>6А</td><td>&laquo;Лев&raquo;</td></tr></table></body></html>";

        TableFile file = TableFile.read("класс.xls", page.getBytes(Charset.forName("windows-1251")));

        assertThat(file.format()).isEqualTo("веб-страница (HTML)");
        assertThat(file.header()).containsExactly("Класс", "Фамилия", "Имя");
        assertThat(file.rows())
                .extracting(TableFile.Row::cells)
                .containsExactly(
                        List.of("5-1", "Щегол", "Илья"), List.of("5-1", "Чиж", "Ян"), List.of("6А", "", "«Лев»"));
    }

    @Test
    @DisplayName("is found within a table that only places it on the page, and so is a second one")
    void placed() {
        String page = "<table><tr><td>Отчёт<td><table><tr><td>Имя<td>Класс<tr><td>Илья<td>5А</table></table>"
                + "<table><tr><td>Другая</table>";

        TableFile file = TableFile.read("класс.xls", page.getBytes(StandardCharsets.UTF_8));

        assertThat(file.pages())
                .extracting(table -> table.rows().get(0).cells())
                .contains(List.of("Имя", "Класс"), List.of("Другая"));
    }

    @Test
    @DisplayName("is read from an XML table of Excel, with skipped cells, shares, days and hidden sheets")
    void xml() {
        String book =
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook " + NAMES + "><Styles>"
                        + "<Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style></Styles>"
                        + "<Worksheet ss:Name=\"Скрытый\"><Table><Row><Cell><Data ss:Type=\"String\">Тайна</Data></Cell></Row>"
                        + "</Table><WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible>"
                        + "</WorksheetOptions></Worksheet><Worksheet ss:Name=\"Класс\"><Table><Row>"
                        + data("String", "Имя") + data("String", "Число") + data("String", "День") + "</Row>"
                        + "<Row ss:Index=\"5\">" + data("String", "Щегол")
                        + "<Cell ss:Index=\"3\"><Data ss:Type=\"DateTime\">2026-01-05T00:00:00.000</Data></Cell></Row>"
                        + "<Row>" + data("String", "Чиж")
                        + "<Cell ss:StyleID=\"p\"><Data ss:Type=\"Number\">5.0000000000000003E-2</Data></Cell></Row>"
                        + "<Row>" + data("String", "Дрозд") + data("Number", "1.5") + "<Cell ss:Formula=\"=A1\"/></Row>"
                        + "</Table></Worksheet></Workbook>";

        TableFile file = TableFile.read("класс.xls", book.getBytes(StandardCharsets.UTF_8));

        assertThat(file.format()).isEqualTo("XML таблица Excel");
        assertThat(file.hidden()).containsExactly("Скрытый");
        assertThat(file.header()).containsExactly("Имя", "Число", "День");
        assertThat(file.rows().get(0).number()).isEqualTo(5);
        assertThat(file.rows().get(0).cells()).containsExactly("Щегол", "", "05.01.2026");
        assertThat(file.rows().get(0).at(2).kind()).isEqualTo(Cell.Kind.MOMENT);
        assertThat(file.rows().get(1).at(1)).isEqualTo(new Cell(Cell.Kind.PERCENT, "5%"));
        assertThat(file.rows().get(2).at(1)).isEqualTo(new Cell(Cell.Kind.NUMBER, "1.5"));
        assertThat(file.rows().get(2).at(2).kind()).isEqualTo(Cell.Kind.UNCOMPUTED);
    }

    @Test
    @DisplayName("does not read what other files hold")
    void entities() {
        String book =
                "<?xml version=\"1.0\"?><!DOCTYPE Workbook [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Workbook "
                        + NAMES + "><Worksheet ss:Name=\"1\"><Table><Row>" + data("String", "&x;")
                        + "</Row></Table></Worksheet></Workbook>";

        assertThatThrownBy(() -> TableFile.read("класс.xls", book.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("Ничего не загружено");
    }

    private static String data(String type, String text) {
        return "<Cell><Data ss:Type=\"" + type + "\">" + text + "</Data></Cell>";
    }
}
