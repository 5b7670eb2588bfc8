package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.check.ScanReader;
import ru.nastavnik.document.domain.CheckCode;
import ru.nastavnik.document.domain.PrintMark;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.document.persistence.CheckCodeTable;
import ru.nastavnik.document.persistence.PaperVersionTable;
import ru.nastavnik.shared.ValidationException;

/** Compares the code on a scan with the text that the system has, so that facts and paper do not differ silently. */
@Component
class ScanComparison {

    private final ScanReader reader;
    private final CheckCodeTable codes;
    private final PaperVersionTable versions;

    ScanComparison(ScanReader reader, CheckCodeTable codes, PaperVersionTable versions) {
        this.reader = reader;
        this.codes = codes;
        this.versions = versions;
    }

    /**
     * @param version the code of the text that it must show
     * @param open that text, for the differences
     * @return whether the scan bears the code of the text, beside whatever others; false if it bears none that could be
     *     read
     * @throws StaleVersionException if it bears the code of another text of the owner only
     * @throws ValidationException on field {@code scan} if it is no scan, or one of a paper that the owner never printed
     */
    boolean bears(byte[] scan, DocumentOwner owner, VersionCode version, byte[] open) {
        ScanCheck.contentType(scan);
        Set<PrintMark> marks = reader.marks(scan);
        Optional<CheckCode> check = codes.find(owner.key(), version);
        // One scan may hold more sheets than those of the paper: the order and its sheet of acquaintance, two orders.
        boolean there = marks.stream()
                .anyMatch(mark -> mark.version().equals(version)
                        && check.filter(mark.check()::equals).isPresent());
        if (!there && !marks.isEmpty()) {
            throw refusal(marks.iterator().next(), owner, version, open);
        }
        return there;
    }

    private RuntimeException refusal(PrintMark mark, DocumentOwner owner, VersionCode version, byte[] open) {
        byte[] onScan = codes.find(owner.key(), mark.version())
                .filter(mark.check()::equals)
                .flatMap(known -> versions.find(owner.key(), mark.version()))
                .orElse(null);
        if (onScan == null) {
            return new ValidationException(
                    "scan",
                    "На скане другой документ: код версии " + mark.version().printed() + ", а нужен "
                            + version.printed() + ". Скан не принят");
        }
        List<String> paper = DocumentText.paragraphs(onScan);
        List<String> system = DocumentText.paragraphs(open);
        return StaleVersionException.onScan(mark.version().printed(), without(paper, system), without(system, paper));
    }

    /** Paragraphs of a text that another has not. */
    static List<String> without(List<String> paragraphs, List<String> others) {
        List<String> rest = new ArrayList<>(paragraphs);
        others.forEach(rest::remove);
        return rest;
    }
}
