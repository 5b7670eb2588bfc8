package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.nastavnik.document.page.DocumentPages;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.document.template.CompiledTemplate;
import ru.nastavnik.document.template.FileProperties;
import ru.nastavnik.document.template.OpenPaper;
import ru.nastavnik.document.template.TemplateCompiler;
import ru.nastavnik.document.template.TemplateProblem;
import ru.nastavnik.document.template.UploadedTemplate;

/**
 * Tries an uploaded template before it may hold: reads it with suspicion, compiles it in every layout, writes sample
 * documents from it and shows them.
 */
final class TemplateTrial {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateTrial.class);

    /** Words that no sample has. */
    private static final String NUMBER = "№№-номер";

    private static final String DATE = "№№-дата";

    private final List<TemplateProblem> problems;
    private final byte[] content;
    private final List<CompiledTemplate> compiled;

    private TemplateTrial(List<TemplateProblem> problems, byte[] content, List<CompiledTemplate> compiled) {
        this.problems = problems;
        this.content = content;
        this.compiled = compiled;
    }

    static TemplateTrial of(DocumentKind kind, String fileName, byte[] file, LayoutProfiles layouts) {
        try {
            UploadedTemplate uploaded = UploadedTemplate.read(
                    fileName, file, TemplateNames.of(kind), kind.schema().registered(), ShippedTemplates.read(kind));
            return uploaded.usable() ? written(kind, uploaded.content(), layouts) : refused(uploaded.problems());
        } catch (RuntimeException | StackOverflowError unfit) {
            LOG.info("An uploaded template of {} cannot be used", kind, unfit);
            return refused(List.of(new TemplateProblem(
                    "файл",
                    "по нему не получается составить документ. Возьмите за основу действующий шаблон и внесите правки в"
                            + " него")));
        }
    }

    private static TemplateTrial written(DocumentKind kind, byte[] content, LayoutProfiles layouts) {
        List<CompiledTemplate> compiled = new ArrayList<>();
        for (LayoutProfile layout : layouts.all()) {
            compiled.add(TemplateCompiler.compile("шаблон", content, kind.schema(), layout));
        }
        for (Set<String> present : cases(kind)) {
            if (DocumentPages.html(compiled.get(0).write(SampleData.of(kind, present)))
                    .isEmpty()) {
                throw new IllegalStateException("nothing to show");
            }
            List<TemplateProblem> open = withoutRequisites(kind, compiled.get(0), present);
            if (!open.isEmpty()) {
                return refused(open);
            }
        }
        return new TemplateTrial(List.of(), content, compiled);
    }

    /** Number and date stand on every paper that is registered, whatever conditions hold. */
    private static List<TemplateProblem> withoutRequisites(
            DocumentKind kind, CompiledTemplate template, Set<String> present) {
        if (!kind.schema().registered() || !kind.register().numbered()) {
            return List.of();
        }
        DocumentData sample = SampleData.of(kind, present);
        FileProperties properties = new FileProperties(kind.title(), "");
        byte[] open = kind.datedByEvent()
                ? template.writeWithoutNumber(sample, properties)
                : template.writeOpen(sample, properties);
        String text = String.join(
                " ", DocumentText.paragraphs(OpenPaper.fill(open, new OpenPaper.Words(NUMBER, DATE, "", ""), null)));
        List<TemplateProblem> missing = new ArrayList<>();
        if (!text.contains(NUMBER)) {
            missing.add(new TemplateProblem("файл", "не во всех случаях печатается {номер}: выньте метку из условия"));
        }
        if (!kind.datedByEvent() && !text.contains(DATE)) {
            missing.add(new TemplateProblem("файл", "не во всех случаях печатается {дата}: выньте метку из условия"));
        }
        return missing;
    }

    private static TemplateTrial refused(List<TemplateProblem> problems) {
        return new TemplateTrial(problems, new byte[0], List.of());
    }

    List<TemplateProblem> problems() {
        return problems;
    }

    /** The template with content controls only. */
    byte[] content() {
        return content;
    }

    /** A sample document in the newest layout. */
    byte[] sample(DocumentKind kind, Set<String> present) {
        return compiled.get(0).write(SampleData.of(kind, present));
    }

    private static List<Set<String>> cases(DocumentKind kind) {
        Set<String> all = new LinkedHashSet<>();
        SampleData.choices(kind).forEach(word -> all.add(word.key()));
        return List.of(SampleData.usual(kind), Set.of(), all);
    }
}
