using System.CommandLine;
using Spectre.Console;

namespace Bookmarks;

/// <summary><c>share --url URL --with NAME</c> shares a bookmark; <c>share</c> alone shows what was given and received.</summary>
internal sealed class ShareCommand(StartPage startPage, IShareRepository shares, UnitMeter meter, IAnsiConsole console)
{
    public static Command Create(SharedOptions shared)
    {
        var url = Arguments.WebAddress("--url", "The bookmark; without it, the shares given and received are shown");
        var recipient = new Option<string?>("--with") { HelpName = "NAME", Description = "Who may see it" };
        var edit = new Option<bool>("--edit") { Description = "Let the recipient change it, too" };
        var days = new Option<int?>("--days") { HelpName = "N", Description = "End the share after so many days" };
        var command = new Command("share", "Share a bookmark, or show what was shared") { url, recipient, edit, days };
        command.Validators.Add(result =>
        {
            if (result.GetResult(url) is null != result.GetResult(recipient) is null)
                result.AddError("Give both --url and --with to share, or neither to see what was shared.");
            if (result.GetResult(recipient) is not null && !UserName.IsValid(result.GetValue(recipient)))
                result.AddError($"--with: {UserName.Rule}");
            if (result.GetResult(days) is not null && result.GetValue(days) is < 1 or > 3650)
                result.AddError("--days is 1 to 3650.");
        });
        command.SetAction(shared.Action<ShareCommand>((share, arguments, cancellationToken) =>
        {
            var user = arguments.GetRequiredValue(shared.User);
            var permission = arguments.GetValue(edit) ? SharePermission.Edit : SharePermission.Read;
            return arguments.GetValue(url) is { } address && arguments.GetValue(recipient) is { } name
                ? share.AddAsync(user, address, name, permission, arguments.GetValue(days), cancellationToken)
                : share.ShowAsync(user, cancellationToken);
        }));
        return command;
    }

    private async Task AddAsync(string user, Uri url, string recipient, SharePermission permission, int? days, CancellationToken cancellationToken)
    {
        await startPage.ShareAsync(user, url, recipient, permission, days is { } n ? TimeSpan.FromDays(n) : null, cancellationToken);
        await ShowAsync(user, cancellationToken);
    }

    private async Task ShowAsync(string user, CancellationToken cancellationToken)
    {
        var given = await shares.Query(user).WithOptions(meter.Calls).ToListAsync(cancellationToken);
        var received = await shares.QueryUserSharesIndex(user).Descending().WithOptions(meter.Calls).ToListAsync(cancellationToken);
        console.MarkupLineInterpolated($"Given by {user}:");
        console.Write(Show.Shares(given, await BookmarksOf(given)));
        console.MarkupLineInterpolated($"Received by {user}:");
        console.Write(Show.Shares(received, await BookmarksOf(received)));

        Task<IReadOnlyList<Bookmark>> BookmarksOf(IEnumerable<Share> list) =>
            startPage.BookmarksAsync(list.Select(share => share.ItemId).Distinct(), cancellationToken);
    }
}
