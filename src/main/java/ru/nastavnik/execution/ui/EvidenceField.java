package ru.nastavnik.execution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.execution.EvidenceFile;
import ru.nastavnik.execution.EvidenceId;
import ru.nastavnik.execution.EvidenceInfo;
import ru.nastavnik.form.FormElement;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.ui.BoundedUpload;
import ru.nastavnik.shared.ui.ErrorNotice;
import ru.nastavnik.shared.ui.UploadTexts;

/** Takes evidence files; its value is their ids. */
class EvidenceField extends CustomField<List<String>> {
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    private final transient StepServices services;
    private final transient RoadmapId roadmap;
    private final int stepNo;
    private final transient @Nullable UUID subject;
    private final transient List<String> ids = new ArrayList<>();
    private final transient Map<String, EvidenceInfo> known = new LinkedHashMap<>();
    private final Div files = new Div();
    private final Upload upload;

    EvidenceField(
            StepServices services, RoadmapId roadmap, int stepNo, @Nullable UUID subject, FormElement.Files place) {
        super(List.of());
        this.services = services;
        this.roadmap = roadmap;
        this.stepNo = stepNo;
        this.subject = subject;
        upload = new Upload(new BoundedUpload(MAX_BYTES, this::attach));
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes(
                place.accept().stream().map(ending -> "." + ending.strip()).toArray(String[]::new));
        upload.setI18n(UploadTexts.of("Файл больше 20 МБ.", "Принимаются pdf, docx, jpg и png.")
                .setAddFiles(new UploadI18N.AddFiles().setOne("Приложить файл").setMany("Приложить файлы")));
        upload.addFileRejectedListener(event -> {
            setInvalid(true);
            setErrorMessage(event.getErrorMessage());
        });
        files.addClassName("step-files");
        add(files, upload);
        services.evidence()
                .of(roadmap, stepNo)
                .forEach(file -> known.put(file.id().toString(), file));
    }

    @Override
    protected List<String> generateModelValue() {
        return List.copyOf(ids);
    }

    @Override
    protected void setPresentationValue(List<String> value) {
        ids.clear();
        ids.addAll(value);
        showFiles();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        upload.setVisible(!readOnly);
        showFiles();
    }

    private void attach(String name, byte[] bytes) {
        try {
            EvidenceInfo file = services.evidence().attach(roadmap, stepNo, subject, name, bytes);
            known.put(file.id().toString(), file);
            ids.add(file.id().toString());
            setInvalid(false);
            showFiles();
            updateValue();
        } catch (DomainException refused) {
            setInvalid(true);
            setErrorMessage(refused.getMessage());
        } finally {
            upload.clearFileList();
        }
    }

    private void showFiles() {
        files.removeAll();
        for (String id : ids) {
            EvidenceInfo file = known.get(id);
            if (file == null) {
                files.add(new Span("Файл больше не найден"));
                continue;
            }
            Anchor link = new Anchor(download(file), file.name());
            Span size = new Span(Math.max(1, file.size() / 1024) + " КБ");
            size.addClassName("step-note");
            Div line = new Div(VaadinIcon.FILE_O.create(), link, size);
            line.addClassName("step-file");
            if (!isReadOnly()) {
                Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> remove(id));
                remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
                remove.setAriaLabel("Убрать файл " + file.name());
                line.add(remove);
            }
            files.add(line);
        }
    }

    private DownloadHandler download(EvidenceInfo info) {
        return DownloadHandler.fromInputStream(event -> {
            EvidenceFile file = services.evidence().read(roadmap, info.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(file.bytes()), file.name(), file.contentType(), file.bytes().length);
        });
    }

    private void remove(String id) {
        try {
            services.evidence().remove(roadmap, stepNo, EvidenceId.of(id));
        } catch (DomainException refused) {
            ErrorNotice.show(refused);
            return;
        }
        ids.remove(id);
        showFiles();
        updateValue();
    }
}
