"""Reading a part of a lesson strictly: what this interpreter does not know, it refuses."""


def known(node, *keys):
    """The mapping `node`, after checking that it holds no other keys than `keys`."""
    unknown = sorted(set(node) - set(keys))
    if unknown:
        raise SystemExit(f"unknown keys {unknown}; known here: {sorted(keys)}")
    return node


def named(node, defaults):
    """A catalog entry, written as a bare name or as a mapping: its name and its settings.

    `defaults` maps each name to the settings it takes and their defaults; a default of None is left out
    when the lesson gives no value, so that the library's own default holds.
    """
    given = {"name": node} if isinstance(node, str) else dict(node)
    name = given.pop("name")
    if name not in defaults:
        raise SystemExit(f"unknown name {name}; known here: {sorted(defaults)}")
    known(given, *defaults[name])
    values = {**defaults[name], **given}
    return name, {key: value for key, value in values.items() if value is not None}
