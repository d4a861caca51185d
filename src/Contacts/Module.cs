// Room on the stack is always written before it is read; clearing it first costs more than what most lines then need it for.
[module: System.Runtime.CompilerServices.SkipLocalsInit]

namespace Allo.Contacts;
