package ru.nastavnik.shared.table;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import ru.nastavnik.shared.DomainException;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    PACKED {
        @Override
        TableFile read(byte[] content) {
            return PackedBook.read(content);
        }
    },
    OLD_OFFICE {
        @Override
        TableFile read(byte[] content) {
            return XlsReader.read(content);
        }
    },
    TEXT {
        @Override
        TableFile read(byte[] content) {
            return CsvReader.read(content);
        }
    },
    HTML {
        @Override
        TableFile read(byte[] content) {
            return HtmlReader.read(content);
        }
    },
    /** A web page packed with its pictures. */
    MIME {
        @Override
        TableFile read(byte[] content) {
            throw refused("Это веб-страница, упакованная в один файл (MHTML)");
        }
    },
    XML {
        @Override
        TableFile read(byte[] content) {
            return SpreadsheetXmlReader.read(content);
        }
    },
    PDF {
        @Override
        TableFile read(byte[] content) {
            throw new DomainException(
                    "Это документ PDF, а не таблица. Ничего не загружено: нужна сама таблица в виде XLSX, ODS или CSV.");
        }
    },
    RTF {
        @Override
        TableFile read(byte[] content) {
            throw new DomainException("Это текстовый документ (RTF), а не таблица. Ничего не загружено: скопируйте"
                    + " таблицу в Excel или LibreOffice и сохраните как XLSX.");
        }
    },
    OLDEST_EXCEL {
        @Override
        TableFile read(byte[] content) {
            throw refused("Это таблица очень старого Excel (до 1997 года)");
        }
    };

    private static final int HEAD = 512;

    abstract TableFile read(byte[] content);

    static FileKind of(byte[] content) {
        if (begins(content, 'P', 'K')) {
            return PACKED;
        }
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_OFFICE;
        }
        if (begins(content, 0x09, 0x00, 0x04, 0x00)
                || begins(content, 0x09, 0x02, 0x06, 0x00)
                || begins(content, 0x09, 0x04, 0x06, 0x00)) {
            return OLDEST_EXCEL;
        }
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .replace("\u0000", "")
                .replace("\u00ff\u00fe", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("%pdf")) {
            return PDF;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        if (head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.startsWith("<table")
                || (head.startsWith("<?xml") && head.contains("<html"))
                || head.startsWith("<head")
                || head.startsWith("<meta")
                || head.startsWith("<style")) {
            return HTML;
        }
        if (head.startsWith("mime-version:")) {
            return MIME;
        }
        return head.startsWith("<?xml") || head.startsWith("<workbook") ? XML : TEXT;
    }

    private static boolean begins(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static DomainException refused(String what) {
        return new DomainException(what + ". Ничего не загружено: откройте файл в Excel или LibreOffice и сохраните"
                + " как «Книга Excel (.xlsx)».");
    }
}
