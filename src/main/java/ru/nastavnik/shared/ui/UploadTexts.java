package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** Russian texts of a place for files: what stands on it, how far the transfer is, why a file was not taken. */
public final class UploadTexts {
    private UploadTexts() {}

    /**
     * @param tooBig what is said of a file that is too large
     * @param wrongType what is said of a file of another type
     */
    public static UploadI18N of(String tooBig, String wrongType) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne("Выбрать файл…").setMany("Выбрать файлы…"))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne("или перетащите его сюда")
                        .setMany("или перетащите их сюда"))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles("Сначала уберите прежний файл.")
                        .setFileIsTooBig(tooBig)
                        .setIncorrectFileType(wrongType))
                .setUploading(uploading())
                .setFile(new UploadI18N.File()
                        .setRetry("Повторить передачу")
                        .setStart("Начать передачу")
                        .setRemove("Убрать файл"))
                .setUnits(new UploadI18N.Units().setSize(List.of("Б", "КБ", "МБ", "ГБ")));
    }

    private static UploadI18N.Uploading uploading() {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting("Соединение…")
                        .setStalled("Передача остановилась")
                        .setProcessing("Проверяется…")
                        .setHeld("В очереди"))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix("осталось ")
                        .setUnknown("время неизвестно"))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable("Сервер недоступен, файл не передан.")
                        .setUnexpectedServerError("Файл не передан из-за ошибки на сервере.")
                        .setForbidden("Нет права передавать сюда файлы."));
    }
}
