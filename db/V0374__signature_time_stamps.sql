-- A time that another clock wrote under a signature (RFC 3161), as the check found it: null where there was none that holds.
alter table app.signature_check_signer
    add column stamped_at timestamptz,
    add column stamp_authority text,
    -- whether the certificate of the clock leads to an authority that was trusted then
    add column stamp_trusted boolean,
    add constraint signature_check_signer_stamp
        check ((stamped_at is null) = (stamp_authority is null) and (stamped_at is null) = (stamp_trusted is null));
