"""Reads the value of a CMS signature, and lays a time stamp into it as an unsigned attribute (RFC 5652, RFC 3161)."""
import sys

STAMP = bytes.fromhex("060b2a864886f70d010910020e")


def part(data, at):
    """Start of the content and of what follows."""
    length = data[at + 1]
    content = at + 2
    if length >= 0x80:
        size = length & 0x7F
        length = int.from_bytes(data[content : content + size], "big")
        content += size
    return content, content + length


def children(data, at):
    content, end = part(data, at)
    while content < end:
        yield content
        content = part(data, content)[1]


def wrap(tag, content):
    size = len(content)
    if size < 0x80:
        return bytes([tag, size]) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(length)]) + length + content


def whole(data, at):
    return data[at : part(data, at)[1]]


def places(data):
    """ContentInfo, its content, SignedData, the signers, the first signer."""
    explicit = list(children(data, 0))[1]
    signed = next(children(data, explicit))
    signers = list(children(data, signed))[-1]
    return explicit, signed, signers, next(children(data, signers))


def value(data):
    signer = places(data)[3]
    last = [at for at in children(data, signer) if data[at] == 0x04][-1]
    content, end = part(data, last)
    return data[content:end]


def lay(data, token):
    explicit, signed, signers, signer = places(data)
    attribute = wrap(0x30, STAMP + wrap(0x31, token))
    inner = b"".join(whole(data, at) for at in children(data, signer)) + wrap(0xA1, attribute)
    parts = [whole(data, at) for at in children(data, signed)]
    parts[-1] = wrap(0x31, wrap(0x30, inner))
    kind = whole(data, next(children(data, 0)))
    return wrap(0x30, kind + wrap(data[explicit], wrap(0x30, b"".join(parts))))


def read(name):
    with open(name, "rb") as file:
        return file.read()


if __name__ == "__main__":
    if sys.argv[1] == "value":
        result = value(read(sys.argv[2]))
        target = sys.argv[3]
    else:
        result = lay(read(sys.argv[2]), read(sys.argv[3]))
        target = sys.argv[4]
    with open(target, "wb") as file:
        file.write(result)
