package ru.nastavnik.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.domain.CheckCode;
import ru.nastavnik.document.domain.PrintMark;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.template.PackageGuard;
import ru.nastavnik.shared.OrganizationId;

/** Orders that a school printed, and what stands at the foot of their sheets. */
@Component
@Profile("test")
public class PrintedSheets {
    private static final Pattern FOOT = Pattern.compile("Код версии: (\\S+)\\. Код проверки: ([0-9A-Z-]{23})");

    private final Documents documents;

    PrintedSheets(Documents documents) {
        this.documents = documents;
    }

    /** An order on pairs with that basis, of whose signing nobody knows yet. */
    public static RegisterDocument order(OrganizationId school, String basis, LocalDate day) {
        return new RegisterDocument(
                DocumentKind.PAIRS_ORDER,
                DocumentOwner.of(school),
                day,
                "О закреплении наставнических пар и групп",
                SampleDocuments.pairsOrder(2).toBuilder().field("basis", basis).build());
    }

    /** Printed, and registered with that number. */
    public DocumentId registered(OrganizationId school, String basis, String number, LocalDate day) {
        return registered(order(school, basis, day), number);
    }

    public DocumentId registered(RegisterDocument paper, String number) {
        documents.print(paper);
        return documents
                .register(paper, new Registration(number, paper.date(), null))
                .id();
    }

    /** The code of checking at its foot, as it is printed. */
    public String codeOn(byte[] docx) {
        return mark(docx).check().printed();
    }

    /** Both codes at the foot of its first sheet. */
    public static PrintMark mark(byte[] docx) {
        for (Map.Entry<String, byte[]> part : PackageGuard.read("print", docx).entrySet()) {
            Matcher foot = FOOT.matcher(new String(part.getValue(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
            if (part.getKey().startsWith("word/footer") && foot.find()) {
                return new PrintMark(VersionCode.typed(foot.group(1)), CheckCode.typed(foot.group(2)));
            }
        }
        throw new AssertionError("No codes at the foot");
    }
}
