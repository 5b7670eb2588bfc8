package ru.nastavnik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The name of a file that was sent")
class FileNamesTest {

    @Test
    @DisplayName("is kept without what is not seen and without its path")
    void seen() {
        assertThat(FileNames.kept("C:\\папка\\таб\u0000лица\u202E.xlsx")).isEqualTo("таблица.xlsx");
        assertThat(FileNames.kept("/tmp/ список.csv ")).isEqualTo("список.csv");
    }

    @Test
    @DisplayName("is never empty and never longer than it can be kept")
    void bounds() {
        assertThat(FileNames.kept("\u0000\u0007")).isEqualTo("файл");
        assertThat(FileNames.kept("")).isEqualTo("файл");
        assertThat(FileNames.kept("я".repeat(300))).hasSize(200);
        assertThat(FileNames.kept("😀".repeat(201)).codePointCount(0, 400)).isEqualTo(200);
    }
}
