package ru.nastavnik.organization.importing;

import java.time.LocalDate;
import java.util.Arrays;
import ru.nastavnik.shared.table.TableExport;

/** The table that people fill in. */
public final class ImportSample {
    private ImportSample() {}

    /** @param municipalityName a municipality that exists, so that the sample can be tried as it is */
    public static TableExport of(String municipalityName) {
        LocalDate firstOfSeptember = LocalDate.of(2010, 9, 1);
        return new TableExport(
                        "Организации",
                        Arrays.stream(Column.values()).map(Column::title).toArray(String[]::new))
                .row(
                        "школа",
                        "Муниципальное бюджетное общеобразовательное учреждение «Образцовская средняя школа»",
                        "МБОУ «Образцовская СШ»",
                        municipalityName,
                        "с. Образцово",
                        "Администрация муниципального образования",
                        "нет",
                        firstOfSeptember)
                .row(
                        "дополнительное образование",
                        "Муниципальное бюджетное учреждение дополнительного образования «Дом творчества «Пример»",
                        "МБУ ДО «ДТ «Пример»",
                        municipalityName,
                        "с. Образцово",
                        "Администрация муниципального образования",
                        "нет",
                        firstOfSeptember);
    }
}
